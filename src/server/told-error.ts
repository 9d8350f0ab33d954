import { FetchError, HearsayError, InputError, LedgerError, ModelError, UsageError } from '../error.ts'

/** An error as it is told from thread to thread. */
export type ToldError = { readonly name: string; readonly message: string; readonly stack?: string | undefined }

const KINDS = { FetchError, HearsayError, InputError, LedgerError, ModelError, UsageError } as const

/** What is told of an error. */
export function toldOf(error: unknown): ToldError {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  return { name, message, stack }
}

/** The error that was told of, of its kind; one of the program's faults keeps where it happened. */
export function errorOf({ name, message, stack }: ToldError, cause?: Error): Error {
  const Kind = name in KINDS ? KINDS[name as keyof typeof KINDS] : Error
  const error = new Kind(message, cause === undefined ? {} : { cause })
  if (Kind === Error) error.stack = stack ?? message
  return error
}
