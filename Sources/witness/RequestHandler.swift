internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// Serves one connection: one request at a time, each within its time, none longer than allowed.
///
/// Confined to its connection's event loop; what the disk may hold up runs on `pool`.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// From one answer to the whole next request.
  static let requestTime = TimeAmount.seconds(10)
  /// From the connection to the whole first request, the handshake included.
  static let firstRequestTime = TimeAmount.seconds(5)

  private let desk: Desk
  private let pool: NIOThreadPool
  /// Whether a connection that has asked may stay.
  private let settle: (any Channel) -> Bool
  private var isFirst = true
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []
  private var isTooLong = false
  private var alarm: Scheduled<Void>?

  init(
    desk: Desk, pool: NIOThreadPool, settle: @escaping (any Channel) -> Bool
  ) {
    self.desk = desk
    self.pool = pool
    self.settle = settle
  }

  func channelActive(context: ChannelHandlerContext) {
    self.expectRequest(context)
    context.fireChannelActive()
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { self.expectRequest(context) }
  }

  func channelInactive(context: ChannelHandlerContext) {
    self.alarm?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch self.unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      self.body = []
      self.isTooLong = false
    case .body(let bytes):
      // What is too long is read to its end without being kept, within the time of a request.
      if self.body.count + bytes.readableBytes > Desk.bodyByteCountMax {
        self.isTooLong = true
        self.body = []
      } else if !self.isTooLong {
        self.body += bytes.readableBytesView
      }
    case .end:
      guard let head = self.head, self.settle(context.channel) else {
        return context.close(promise: nil)
      }
      self.isFirst = false
      self.alarm?.cancel()
      self.answer(head, context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    if self.isTooLong { return self.send(Witness.Answer(status: 413), head, context) }
    let body = self.body
    self.body = []
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    self.pool.runIfActive(eventLoop: context.eventLoop) { [desk = self.desk] in
      desk.answer(head.method, head.uri, body)
    }.whenComplete { result in
      let (handler, context) = bound.value
      // Only a pool that has ended does not run it: the process is going.
      guard case .success(let answer) = result else { return context.close(promise: nil) }
      handler.send(answer, head, context)
    }
  }

  private func send(
    _ answer: Witness.Answer, _ request: HTTPRequestHead, _ context: ChannelHandlerContext
  ) {
    guard context.channel.isActive else { return }
    let isLast = !request.isKeepAlive
    var headers = HTTPHeaders([
      ("content-length", String(answer.body.count)), ("content-type", answer.type),
    ])
    if isLast { headers.add(name: "connection", value: "close") }
    let head = HTTPResponseHead(
      version: .http1_1, status: HTTPResponseStatus(statusCode: answer.status), headers: headers)
    context.write(self.wrapOutboundOut(.head(head)), promise: nil)
    context.write(
      self.wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: answer.body)))), promise: nil)
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    context.writeAndFlush(self.wrapOutboundOut(.end(nil))).whenComplete { _ in
      if isLast { bound.value.close(promise: nil) }
    }
    self.expectRequest(context)
  }

  private func expectRequest(_ context: ChannelHandlerContext) {
    self.alarm?.cancel()
    let channel = context.channel
    let time = self.isFirst ? Self.firstRequestTime : Self.requestTime
    self.alarm = context.eventLoop.scheduleTask(in: time) {
      channel.close(promise: nil)
    }
  }
}
