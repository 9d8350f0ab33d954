import { buildCommand } from '@stricli/core'
import type { Context } from './context.ts'
import type { LedgerFlags } from './ledger-command.ts'
import { jsonFlag, ledgerFlag } from './ledger-flags.ts'

const flags = { ledger: ledgerFlag, json: jsonFlag }

const oneId = (brief: string) => ({ kind: 'tuple', parameters: [{ parse: String, placeholder: 'ID', brief }] }) as const

/** `hearsay verify`. */
export const verifyCommand = buildCommand<LedgerFlags, [], Context>({
  loader: async () => {
    const { runVerify } = await import('./evidence.ts')
    return function (given) {
      return runVerify(this, given)
    }
  },
  parameters: { flags },
  docs: {
    brief: 'Checks the whole ledger and says what is wrong',
    fullDescription: [
      'Checks the file, that references lead somewhere, that ids are those of the content, that the words of every statement',
      'stand at their offsets, and that the index answers for what the readings say. Nothing is mended.',
      '',
      'Exit status: 0 nothing is wrong, 1 something is.',
    ].join('\n'),
  },
})

/** `hearsay trace`. */
export const traceCommand = buildCommand<LedgerFlags, [string], Context>({
  loader: async () => {
    const { runTrace } = await import('./evidence.ts')
    return function (given, id) {
      return runTrace(this, given, id)
    }
  },
  parameters: { flags, positional: oneId('A statement, a reading or a document') },
  docs: { brief: 'Shows what a statement rests on, back to the bytes' },
})

/** `hearsay drift`. */
export const driftCommand = buildCommand<LedgerFlags, [string], Context>({
  loader: async () => {
    const { runDrift } = await import('./drift.ts')
    return function (given, id) {
      return runDrift(this, given, id)
    }
  },
  parameters: { flags, positional: oneId('A statement') },
  docs: {
    brief: 'Shows how the words of a statement changed from the record over its tellings to the headlines',
    fullDescription: [
      'Follows one statement from the record, where it holds its words, through the articles of the ledger that tell it, an',
      'agency’s own text first, to their headlines. Each step is held against the one that it came from and is marked',
      'hardened, softened, widened, narrowed, reworded, reattributed or none, with the words on both sides.',
    ].join('\n'),
  },
})

/** `hearsay stats`. */
export const statsCommand = buildCommand<LedgerFlags, [], Context>({
  loader: async () => {
    const { runStats } = await import('./evidence.ts')
    return function (given) {
      return runStats(this, given)
    }
  },
  parameters: { flags },
  docs: { brief: 'Counts for research: who is quoted how often, direct speech, unnamed sources, by outlet and month' },
})

/** `hearsay forget`. */
export const forgetCommand = buildCommand<LedgerFlags, [string], Context>({
  loader: async () => {
    const { runForget } = await import('./evidence.ts')
    return function (given, id) {
      return runForget(this, given, id)
    }
  },
  parameters: { flags, positional: oneId('A document, or a reading of it') },
  docs: {
    brief: 'Deletes a document with all that came of it, and says what',
    fullDescription: [
      'Deletes a document with its readings, statements, sources and transcript, and says what was removed. Nothing of it is',
      'left in the index or in free pages: the file is written anew, which takes long in a large ledger.',
    ].join('\n'),
  },
})
