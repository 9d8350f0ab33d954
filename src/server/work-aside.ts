import { openAside, type ThreadData } from './aside.ts'
import { hearAside } from './hear-aside.ts'
import { thinkAside } from './think-aside.ts'
import type { Work } from './work.ts'

/** Does it in three threads: one reads, one weighs what is read, one compares. Who looks something up goes before the slow ones. */
export function workAside(opened: Omit<ThreadData, 'threads' | 'niceness'>): Work {
  const reading = openAside({ ...opened, threads: 2, niceness: 4 })
  const weighing = openAside({ ...opened, threads: 1, niceness: 0 })
  const comparing = openAside({ ...opened, threads: 1, niceness: 2 })
  // Who opens the first article need not wait for its thread.
  weighing.start()
  comparing.start()
  return {
    hearing: hearAside(reading),
    thinking: thinkAside(weighing, comparing),
    example: () => reading.ask('example', []),
    close: async () => {
      await Promise.all([reading, weighing, comparing].map((one) => one.close()))
    },
  }
}
