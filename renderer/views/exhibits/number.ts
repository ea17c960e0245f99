/** The next free number after those used: the last one counted up (`E-7` to `E-8`, `SC/04` to `SC/05`), else `E-1`. */
export function nextNumber(used: readonly string[]): string {
  const taken = new Set(used)
  const last = used.at(-1) ?? 'E-0'
  const match = /^(.*?)(\d+)(\D*)$/u.exec(last)
  const [before, digits, after] = match ? [match[1] ?? '', match[2] ?? '0', match[3] ?? ''] : [`${last}-`, '1', '']
  for (let count = Number(digits) + 1; ; count++) {
    const number = `${before}${String(count).padStart(digits.length, '0')}${after}`
    if (!taken.has(number)) return number
  }
}
