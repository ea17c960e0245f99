import type { DocumentHead } from '../types.ts'

export const NAMESPACE = 'http://pa.cellebrite.com/report/'

const FRAGMENT = /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?<(?:modelType\s+type=|model\s[^>]*\bdeleted_state=)/
const ROOT = /<[A-Za-z_][^<>]*>/

/** A report by the namespace of its first element; a piece of one (a `modelType` or `model` alone) by its attributes; a zip by its members' names. */
export function sniffReport(head: DocumentHead): number {
  if (head.sheets) return 0
  if (head.members) {
    const member = reportMember(head.members)
    if (member === null) return 0
    return /\.ufdr$/i.test(head.file) ? 0.95 : /(?:^|\/)report\.xml$/i.test(member) ? 0.75 : 0.3
  }
  const root = ROOT.exec(head.text.slice(0, 65_536))?.[0] ?? ''
  if (root.includes(NAMESPACE)) return 1
  return FRAGMENT.test(head.text.slice(0, 4_096)) ? 0.8 : 0
}

/** The member that holds the report: `report.xml` nearest to the top, else the only XML file at the top. Zips of Office are none. */
export function reportMember(members: readonly string[]): string | null {
  if (members.includes('[Content_Types].xml')) return null
  const depth = (name: string): number => name.split('/').length
  const reports = members.filter((name) => /(?:^|[\\/])report\.xml$/i.test(name)).toSorted((a, b) => depth(a) - depth(b))
  if (reports[0] !== undefined) return reports[0]
  const xml = members.filter((name) => /^[^\\/]+\.xml$/i.test(name))
  return xml.length === 1 && xml[0] !== undefined ? xml[0] : null
}
