/** Paths as text, for a window that has no file system. `platform` is Node's word: `win32`, `linux`, `darwin`. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i
// Windows refuses these in names, and control characters; a name may not end in a dot or a space there.
const REFUSED = /[<>:"/\\|?*\p{Cc}\p{Cf}]/gu
const LONGEST = 80

/** A folder name for a case, from its number and title, that every system accepts. */
export function caseFolderName(number: string, title: string): string {
  const joined = [number, title].filter((part) => part.trim() !== '').join(' ')
  const plain = joined.normalize('NFC').replace(REFUSED, '-').replace(/\s+/g, ' ').trim()
  const short = [...plain]
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '')
    .replace(/^[. ]+/, '')
  return RESERVED.test(short) ? `${short}-1` : short
}

export function joinPath(folder: string, name: string, platform: string): string {
  const separator = platform === 'win32' ? '\\' : '/'
  return /[\\/]$/.test(folder) ? folder + name : folder + separator + name
}

export const isCasePath = (path: string): boolean => /\.masar[\\/]?$/i.test(path)
