export function* takeJson(_t: string, _n: string, _o: unknown): Generator<never> {}
