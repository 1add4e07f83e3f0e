internal import Configuration
internal import Logging
internal import Metrics
internal import ServiceLifecycle
internal import Tracing
internal import UnixSignals
