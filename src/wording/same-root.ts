/** Whether two lemmas have one root, "vaccinate" and "vaccination": five letters or more in front, and little behind them. */
export function haveSameRoot(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  let same = 0
  while (same < shorter && a[same] === b[same]) same++
  return same >= 5 && same >= Math.max(a.length, b.length) - 5 && same >= shorter - 2
}
