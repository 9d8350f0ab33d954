import { openAside, type ThreadData } from './aside.ts'
import { hearAside } from './hear-aside.ts'
import { thinkAside } from './think-aside.ts'
import type { Work } from './work.ts'

/** Does it in three threads: one reads, one weighs what is read, one compares. Who only looks something up goes before all of them. */
export function workAside(opened: Omit<ThreadData, 'threads' | 'niceness'>): Work {
  const reading = openAside({ ...opened, threads: 2, niceness: 10 })
  const weighing = openAside({ ...opened, threads: 1, niceness: 2 })
  const comparing = openAside({ ...opened, threads: 1, niceness: 5 })
  return {
    hearing: hearAside(reading),
    thinking: thinkAside(weighing, comparing),
    example: () => reading.ask('example', []),
    close: async () => {
      await Promise.all([reading, weighing, comparing].map((one) => one.close()))
    },
  }
}
