import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { MasarError } from '../../shared/api/errors.ts'
import { newCase, run } from '../unit/main/import/fixtures.ts'

/**
 * Every file by others that lies beside the project, one after the other into one case, as a person would import them: what it is taken for, or why it is
 * refused. A file that `every-file-expected.json` does not name fails the test. `[format, read, rejected]`,
 * with read = kept + duplicates + rejected, or `[code]`.
 *
 * How the numbers were checked against the files, by other means than this project:
 * - calls: lines less the header, where there is one; `dto` by the author's own `summaries.csv`.
 * - networks: nodes and edges as the files list them (elements `node` and `edge`, lines less the header); CAVIAR: a row a node.
 * - phones: `whatsapp` and `ufed-xml` by the counts that their authors state; vCards by `BEGIN:VCARD`, GPX by its points; the other
 *   chats, SMS and places as in phones-chats.test.ts and phones-places.test.ts, by messages, points, placemarks and readings.
 * - sheets: none holds anything of which a case is made, so all are refused; what each sheet holds is in sheets-expected.json.
 */
const root = process.env['MASAR_CORPUS'] ?? resolve(import.meta.dirname, '../../../shared/data')
/** Each is imported by a test file of its own, every-file-NAME.test.ts, so that they run beside each other. */
export const FOLDERS = ['calls', 'networks', 'phones', 'sheets'] as const
type Folder = (typeof FOLDERS)[number]
export const present = FOLDERS.every((name) => existsSync(join(root, name)))

type Fate = [format: string, read: number, rejected: number] | [code: string]
export const EXPECTED = JSON.parse(readFileSync(join(import.meta.dirname, 'every-file-expected.json'), 'utf8')) as Record<string, Fate>

export const filesIn = (folder: Folder): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()

const expectedIn = (folder: Folder): Record<string, Fate> => Object.fromEntries(Object.entries(EXPECTED).filter(([name]) => name.startsWith(`${folder}/`)))

/** The test of one folder: all its files into one case. */
export const importsAllOf = (folder: Folder): void =>
  test.skipIf(!present)(
    `every file of ${folder} is imported as expected or refused for a reason`,
    async () => {
      const c = await newCase()
      const found: Record<string, Fate> = {}
      for (const name of filesIn(folder)) {
        try {
          const report = await run(c, join(root, name))
          expect(report.read, name).toBe(report.kept + report.duplicates + report.rejected)
          found[name] = [report.format, report.read, report.rejected]
        } catch (error) {
          if (!(error instanceof MasarError)) throw error
          found[name] = [error.code]
        }
      }
      expect((await c.verify()).ok).toBe(true)
      expect(found).toEqual(expectedIn(folder))
    },
    1_800_000,
  )
