import { buildApplication, buildRouteMap, text_en } from '@stricli/core'
import { HearsayError, UsageError } from '../error.ts'
import { programVersion } from '../version.ts'
import { checkCommand } from './check-command.ts'
import { driftCommand, forgetCommand, statsCommand, traceCommand, verifyCommand } from './evidence-command.ts'
import { addCommand, infoCommand, searchCommand, whoCommand } from './ledger-command.ts'
import { mcpCommand } from './mcp-command.ts'
import { compareCommand } from './compare-command.ts'
import { exportCommand } from './export-command.ts'
import { readCommand } from './read-command.ts'
import { recordCommand } from './record-command.ts'
import { serveCommand } from './serve-command.ts'
import { harmless } from './terminal.ts'
import { correctCommand, mergeCommand, splitCommand } from './word-command.ts'
import { weighCommand } from './weigh-command.ts'

/** The command `hearsay` with all its subcommands; each loads what it needs when it runs. */
export const app = buildApplication(
  buildRouteMap({
    routes: {
      weigh: weighCommand,
      read: readCommand,
      check: checkCommand,
      compare: compareCommand,
      record: recordCommand,
      add: addCommand,
      search: searchCommand,
      who: whoCommand,
      trace: traceCommand,
      drift: driftCommand,
      stats: statsCommand,
      info: infoCommand,
      verify: verifyCommand,
      forget: forgetCommand,
      export: exportCommand,
      correct: correctCommand,
      merge: mergeCommand,
      split: splitCommand,
      serve: serveCommand,
      mcp: mcpCommand,
    },
    docs: {
      brief: 'Reads news and finds who said what, with the words',
      fullDescription: [
        'Reads news and finds who said what, with the words.',
        '',
        'Exit status: 0 done, 1 an input could not be read (named on stderr, the rest is done), 2 wrong use,',
        '3 what --fail-on names was found.',
      ].join('\n'),
    },
  }),
  {
    name: 'hearsay',
    versionInfo: { currentVersion: programVersion() },
    scanner: { caseStyle: 'allow-kebab-for-camel', allowArgumentEscapeSequence: true },
    determineExitCode: (error) => (error instanceof UsageError ? 2 : 1),
    localization: { loadText: () => ({ ...text_en, exceptionWhileRunningCommand: explain }) },
  },
)

/** An error of ours says itself what is wrong; any other is a fault of the program, and its stack says where. */
function explain(error: unknown): string {
  if (error instanceof HearsayError) return `hearsay: ${harmless(error.message)}`
  return `hearsay: this is a fault of the program. ${error instanceof Error ? error.stack : String(error)}`
}
