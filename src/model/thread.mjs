// A thread with a session of its own: runs windows of the jobs that it joins, as many as it can claim. It is plain
// JavaScript because a thread starts from a file as it stands, in the sources as in the built package. `state` is
// [told to stop, at work in the runtime]: a thread that is ended while it is at work takes the process with it.
import { parentPort, workerData } from 'node:worker_threads'
import { InferenceSession, Tensor } from 'onnxruntime-node'

const { graph, options, state } = workerData
const session = await atWork(() => InferenceSession.create(graph, options))
parentPort.on('message', help)
parentPort.postMessage({ ready: true })

async function help({ job, columns, outputs, next }) {
  for (let at = Atomics.add(next, 0, 1); at < columns.length; at = Atomics.add(next, 0, 1)) {
    const feeds = Object.fromEntries(
      Object.entries(columns[at]).map(([name, column]) => [name, new Tensor('int32', column, [1, column.length])]),
    )
    const results = await atWork(() => session.run(feeds, outputs))
    if (results === null) return
    parentPort.postMessage({ job, at, outputs: Object.fromEntries(outputs.map((name) => [name, results[name].data])) })
  }
  parentPort.postMessage({ job, done: true })
}

/** What the work gives; null where the thread was told to stop before it began. */
async function atWork(work) {
  Atomics.store(state, 1, 1)
  try {
    return Atomics.load(state, 0) === 1 ? null : await work()
  } finally {
    Atomics.store(state, 1, 0)
    Atomics.notify(state, 1)
  }
}
