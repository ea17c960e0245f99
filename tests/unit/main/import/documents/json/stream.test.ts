import fc from 'fast-check'
import { expect, test } from 'vitest'
import { streamJson } from '../../../../../../main/import/documents/json/stream.ts'
import type { JsonItem } from '../../../../../../main/import/documents/json/stream.ts'

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  // One buffer for all pieces, as a reader of files may have: what is kept must be a copy.
  const shared = new Uint8Array(size)
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size)
    shared.set(part)
    yield shared.subarray(0, part.length)
  }
}

async function read(text: string | Uint8Array, paths: string[], size = 7, most?: number): Promise<JsonItem[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const items: JsonItem[] = []
  for await (const some of streamJson(cut(bytes, size), paths, 'file.json', most)) items.push(...some)
  return items
}

const CHATS =
  '\ufeff { "about": "…[{", "chats": { "list": [ {"name":"É","messages":[ {"id":1,"text":"a\\"}]"}, {"id":2} ]}, {"messages":[]} ] }, "n": -1.5e3 }\n'

test('Values at paths come in order with their bytes', async () => {
  const items = await read(CHATS, ['chats.list.*.messages.*', 'chats.list.*.name', 'n'])
  expect(items.map(({ path, value }) => [path.join('.'), value])).toEqual([
    ['chats.list.0.name', 'É'],
    ['chats.list.0.messages.0', { id: 1, text: 'a"}]' }],
    ['chats.list.0.messages.1', { id: 2 }],
    ['n', -1500],
  ])
  const bytes = new TextEncoder().encode(CHATS)
  for (const { offset, length, value } of items) expect(JSON.parse(new TextDecoder().decode(bytes.subarray(offset, offset + length)))).toEqual(value)
})

test('The whole, an array of the root and a bare word can be asked for', async () => {
  expect(await read('[1,"b",null]', [''])).toEqual([{ path: [], value: [1, 'b', null], offset: 0, length: 12 }])
  expect((await read('[1,{"a":[]},null]', ['*'])).map(({ value }) => value)).toEqual([1, { a: [] }, null])
  expect(await read(' 12', [''])).toEqual([{ path: [], value: 12, offset: 1, length: 2 }])
})

test('A key __proto__ is a key like any other', async () => {
  const [item] = await read('{"m":[{"__proto__":{"evil":1},"constructor":2}]}', ['m.*'])
  expect(Object.keys(item?.value as object)).toEqual(['__proto__', 'constructor'])
  expect(({} as Record<string, unknown>)['evil']).toBeUndefined()
})

test.each(['', '{', '{"a":1', '{"a" 1}', '[1,]', '[1 2]', '{"a":1,}', '{"a":1}x', '{1:2}', '[{]}', '"', '{"a":tru}', '\u00ef', '[1]]', '{"a":}', '{,}'])(
  'What is no JSON is refused: %s',
  async (text) => {
    await expect(read(text, ['a', '*'])).rejects.toMatchObject({ code: 'file-damaged', params: { file: 'file.json' } })
  },
)

test('Depth and size are bounded, whether the value is asked for or not', async () => {
  const deep = `{"a":${'['.repeat(300)}${']'.repeat(300)}}`
  await expect(read(deep, ['a'])).rejects.toMatchObject({ code: 'file-limit', params: { what: 'depth' } })
  await expect(read(deep, ['b'])).rejects.toMatchObject({ code: 'file-limit', params: { what: 'depth' } })
  await expect(read(`{"a":"${'x'.repeat(100)}"}`, ['a'], 7, 50)).rejects.toMatchObject({ code: 'file-limit', params: { what: 'size' } })
  expect(await read(`{"b":"${'x'.repeat(100)}","a":1}`, ['a'], 7, 50)).toHaveLength(1)
})

test('Any JSON, cut anywhere, gives what the engine reads', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 40 }), fc.constantFrom(undefined, 1, '\t'), async (values, size, space) => {
      const text = JSON.stringify({ before: values[0] ?? null, list: values }, null, space)
      const items = await read(text, ['list.*'], size)
      expect(items.map(({ value }) => value)).toEqual((JSON.parse(text) as { list: unknown[] }).list)
      const bytes = new TextEncoder().encode(text)
      for (const { offset, length, value } of items) expect(JSON.parse(new TextDecoder().decode(bytes.subarray(offset, offset + length)))).toEqual(value)
    }),
  )
})
