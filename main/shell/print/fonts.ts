import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { readAsset, type Asset } from '../assets.ts'

/** The bundled fonts of a printed page: URL prefix to package. */
const PACKAGES: Readonly<Record<string, string>> = { inter: '@fontsource/inter', 'noto-sans-arabic': '@fontsource/noto-sans-arabic' }
const WEIGHTS = [400, 500, 600, 700]

/** Style sheets that a printed page links to. Which of their files it loads is the browser's to find out. */
export const FONT_SHEETS: readonly string[] = Object.keys(PACKAGES).flatMap((name) => WEIGHTS.map((weight) => `/fonts/${name}/${weight}.css`))

const require = createRequire(import.meta.url)

/** A font file or style sheet by its path on the printed page's origin, or null. */
export async function readFont(path: string): Promise<Asset | null> {
  const [, prefix, name = '', ...rest] = path.split('/')
  const from = PACKAGES[name]
  if (prefix !== 'fonts' || from === undefined) return null
  return readAsset(dirname(require.resolve(`${from}/package.json`)), `/${rest.join('/')}`)
}
