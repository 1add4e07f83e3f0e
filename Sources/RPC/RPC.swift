internal import Crypto
internal import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import X509
