/** Encodings met in practice; the one that was found stands first. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6', 'cp720', 'windows-1252', 'iso-8859-1', 'iso-8859-15', 'macintosh']
