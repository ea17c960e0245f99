import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { NODE_KINDS } from '../../../../../renderer/chart/palette.ts'
import { CERTAINTIES, LINK_KINDS } from '../../../../../shared/model/entity.ts'
import { EVENT_KINDS } from '../../../../../shared/model/event.ts'
import { SELECTOR_KINDS } from '../../../../../shared/model/selector.ts'
import { LANGUAGES } from '../../../../../shared/model/translate.ts'

type Tree = { [key: string]: string | Tree | undefined }
const read = (language: string, area: string): Tree =>
  JSON.parse(readFileSync(new URL(`../../../../../resources/locales/${language}/${area}.json`, import.meta.url), 'utf8')) as Tree
const at = (tree: Tree, path: string): unknown => path.split('.').reduce<unknown>((now, key) => (now as Tree | undefined)?.[key], tree)

/** Where each kind of the model must have words: on screen, on paper, in the table of data. */
const WANTED: [area: string, path: string, kinds: readonly string[]][] = [
  ['chart', 'kind', NODE_KINDS],
  ['chart', 'word', SELECTOR_KINDS],
  ['chart', 'word', LINK_KINDS],
  ['chart', 'event', EVENT_KINDS],
  ['chart', 'events', EVENT_KINDS],
  ['chart', 'edge', ['events', 'handset', 'cell', ...LINK_KINDS]],
  ['chart', 'edgeSays', ['events', 'handset', 'cell', ...LINK_KINDS]],
  ['chart', 'fact', ['weight', ...LINK_KINDS]],
  ['chart', 'certainty', CERTAINTIES],
  ['page', 'kind', NODE_KINDS],
  ['page', 'event', EVENT_KINDS],
  ['page', 'link', ['events', 'handset', 'cell', ...LINK_KINDS]],
  ['page', 'legend.link', ['handset', 'cell', ...LINK_KINDS]],
  ['data', 'kind', EVENT_KINDS],
]

describe.each(LANGUAGES)('%s', (language) => {
  test.each(WANTED)('%s.%s has words for every kind', (area, path, kinds) => {
    const words = at(read(language, area), path) as Tree
    expect(kinds.filter((kind) => typeof words[kind] !== 'string' || words[kind] === '')).toEqual([])
  })
})
