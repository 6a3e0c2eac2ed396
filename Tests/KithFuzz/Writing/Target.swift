import KithFuzzChecks

/// Called by libFuzzer with each file that it makes up.
@_cdecl("LLVMFuzzerTestOneInput")
public func check(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do throws(Check.Broken) {
    try Check.writing.run(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    fatalError(error.description)
  }
  return 0
}
