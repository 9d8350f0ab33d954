import { useEffect, useState } from 'preact/hooks'
import { followDeliveries } from '../client/deliveries.ts'
import type { Delivery } from '../client/delivery-shapes.ts'
import { sayFailure } from '../client/problem.ts'
import { changed } from './changed.ts'

/** What was handed over, the latest last; why it cannot be seen, where the server is away. */
export type Followed = { readonly deliveries: readonly Delivery[] | null; readonly problem: string | null }

const AGAIN_MS = 2000

/** Follows the deliveries as long as the view is shown; asks again when the server was away. */
export function useDeliveries(): Followed {
  const [followed, setFollowed] = useState<Followed>({ deliveries: null, problem: null })
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const follow = async (): Promise<void> => {
      try {
        for await (const change of followDeliveries(signal))
          setFollowed(({ deliveries }) => ({ deliveries: changed(deliveries ?? [], change), problem: null }))
      } catch (error) {
        if (!signal.aborted) setFollowed(({ deliveries }) => ({ deliveries, problem: sayFailure(error) }))
      }
      if (!signal.aborted) setTimeout(() => void follow(), AGAIN_MS)
    }
    void follow()
    return () => controller.abort()
  }, [])
  return followed
}
