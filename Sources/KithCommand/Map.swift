import KithModel
extension Command { func map() throws(Arguments.Unusable) -> Int32 { 0 } }
