import type { PrintDocument } from '../shell.ts'
import { FONT_SHEETS } from './fonts.ts'

/** Headers of a printed page: it may load its fonts and nothing else, and run nothing. */
export const PRINT_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; sandbox allow-same-origin",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)

/** Inside HTML an SVG document has no XML declaration. */
const inline = (svg: string): string => svg.replace(/^\s*<\?xml[^>]*\?>\s*/, '').replace(/^<!DOCTYPE[^>]*>\s*/i, '')

/** One HTML page that holds every page of a document, each on a sheet of its own and of its size. */
export function printPage({ title, lang, dir, width, height, pages }: PrintDocument): string {
  const size = `width:${width}mm;height:${height}mm`
  const style = [
    '@page{margin:0}',
    'html,body{margin:0;padding:0;background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact}',
    `div{${size};overflow:hidden;break-after:page;direction:ltr}`,
    'div:last-child{break-after:auto}',
    `svg{display:block;${size}}`,
    'text{text-rendering:geometricPrecision}',
  ].join('\n')
  const sheets = FONT_SHEETS.map((sheet) => `<link rel="stylesheet" href="${sheet}">`).join('\n')
  const body = pages.map((page) => `<div>${inline(page)}</div>`).join('\n')
  return `<!doctype html>\n<html lang="${escaped(lang)}" dir="${dir}">\n<head><meta charset="utf-8"><title>${escaped(title)}</title>\n${sheets}\n<style>${style}</style></head>\n<body>${body}</body>\n</html>\n`
}
