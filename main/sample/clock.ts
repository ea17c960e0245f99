/** Local wall clock of an instant in a zone, as operators print it. */
export interface Wall {
  year: string
  month: string
  day: string
  hour: string
  minute: string
  second: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

export function wall(at: number, zone: string): Wall {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formats.set(zone, format)
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = parts
  return { year, month, day, hour, minute, second }
}

export const dmy = (w: Wall): string => `${w.day}/${w.month}/${w.year}`
export const iso = (w: Wall): string => `${w.year}-${w.month}-${w.day}`
export const time = (w: Wall): string => `${w.hour}:${w.minute}:${w.second}`
