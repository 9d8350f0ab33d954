import type { Span } from './span.ts'

/** A doubt about a text, never an exception: the rule that raised it, one sentence, and the words it is about. */
export type Notice = { readonly rule: string; readonly message: string; readonly spans: readonly Span[] }
