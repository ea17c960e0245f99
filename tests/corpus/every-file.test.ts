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
const FOLDERS = ['calls', 'networks', 'phones', 'sheets']
const present = FOLDERS.every((name) => existsSync(join(root, name)))
if (!present) process.stdout.write('every-file: files of others are not here; none was read\n')

type Fate = [format: string, read: number, rejected: number] | [code: string]
const EXPECTED = JSON.parse(readFileSync(join(import.meta.dirname, 'every-file-expected.json'), 'utf8')) as Record<string, Fate>

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()

test.skipIf(!present)(
  'every file is imported as expected or refused for a reason',
  async () => {
    const c = await newCase()
    const found: Record<string, Fate> = {}
    for (const name of FOLDERS.flatMap(filesIn)) {
      const path = join(root, name)
      try {
        const report = await run(c, path)
        expect(report.read, name).toBe(report.kept + report.duplicates + report.rejected)
        found[name] = [report.format, report.read, report.rejected]
      } catch (error) {
        if (!(error instanceof MasarError)) throw error
        found[name] = [error.code]
      }
    }
    expect((await c.verify()).ok).toBe(true)
    expect(found).toEqual(EXPECTED)
  },
  1_800_000,
)
