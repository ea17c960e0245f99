import { formatDefinitions } from '../../import/import-formats.ts'
import type { Context } from '../context.ts'

export async function run({ emitAll, lang }: Context): Promise<void> {
  const formats = formatDefinitions().map(({ id, name, kind, country, extensions }) => ({ id, name: name[lang], kind, country, extensions }))
  await emitAll(formats, ['id', 'name', 'kind', 'country', 'extensions'])
}
