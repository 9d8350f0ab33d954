/** What every failure of Hearsay is: it names the thing, what was expected and what came. */
export class HearsayError extends Error {
  override name = 'HearsayError'
}

/** An input that cannot be read: empty, binary, too large, no article in it. The rest of a batch goes on. */
export class InputError extends HearsayError {
  override name = 'InputError'
}

/** An address that was not fetched: refused, private, too many redirects, no answer. */
export class FetchError extends HearsayError {
  override name = 'FetchError'
}

/** Weights that are missing, of another format, or whose bytes differ from their digest. */
export class ModelError extends HearsayError {
  override name = 'ModelError'
}

/** A wrong use of a command or function: an option that does not exist, a value out of its list. */
export class UsageError extends HearsayError {
  override name = 'UsageError'
}

/** A ledger that cannot be opened or written: another program's file, a newer version's, one that is cut off. */
export class LedgerError extends HearsayError {
  override name = 'LedgerError'
}
