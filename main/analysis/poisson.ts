/** Natural logarithm of the chance that as many as `times` or more happen where `expected` are to be expected (Poisson); 0 where that is no surprise. */
export function logTail(times: number, expected: number): number {
  if (times <= expected || times === 0) return 0
  if (expected <= 0) return -Infinity
  let [log, term, sum] = [times * Math.log(expected) - expected, 1, 1]
  for (let k = 2; k <= times; k += 1) log -= Math.log(k)
  for (let k = times + 1; term > sum * 1e-12; k += 1) {
    term *= expected / k
    sum += term
  }
  return Math.min(0, log + Math.log(sum))
}
