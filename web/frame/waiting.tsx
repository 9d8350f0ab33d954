import { useEffect, useState } from 'preact/hooks'

const SOON_S = 3

/** A wait that is not short says how long it is, and can be ended where there is a way. */
export function Waiting({ doing, onStop }: { readonly doing: string; readonly onStop?: () => void }) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((passed) => passed + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p class="busy">
      {doing} …{' '}
      {seconds >= SOON_S && (
        <>
          <span aria-hidden="true">{seconds} s </span>
          {onStop !== undefined && (
            <button type="button" class="link" onClick={onStop}>
              Stop
            </button>
          )}
        </>
      )}
    </p>
  )
}
