export type Fetched = { x: 1 }
export type FetchOptions = { x: 1 }
export function fetchBytes(): void {}
