/** Round figures for the widths that are on the chart: at most three. */
export function widthSteps(most: number): number[] {
  const steps: number[] = []
  for (let n = 1; n <= most; n *= 10) steps.push(n)
  return steps.length <= 3 ? steps : [steps[0]!, steps[Math.floor(steps.length / 2)]!, steps.at(-1)!]
}
