import { describe, expect, it } from 'vitest'
import { ATTRIBUTES, ELEMENTS } from '../../../../renderer/views/exhibits/svg-page.ts'
import { drawExhibit } from '../../../../shared/drawing/exhibit.ts'
import { LANGUAGES } from '../../../../shared/model/translate.ts'
import { readPage } from '../../shared/drawing/reading.ts'
import { sample } from '../../shared/drawing/samples.ts'

describe('what a preview lets in', () => {
  it('is all that our pages are made of', () => {
    for (const lang of LANGUAGES)
      for (const page of drawExhibit(sample({ nodes: 90, links: 120, lang, isolated: 3 })).pages)
        for (const { name, attributes } of readPage(page).elements) {
          expect(ELEMENTS).toContain(name)
          for (const key of Object.keys(attributes)) expect(ATTRIBUTES, `${name} ${key}`).toContain(key)
        }
  })

  it('is nothing that runs, loads or points elsewhere', () => {
    for (const name of ['script', 'style', 'a', 'use', 'image', 'foreignObject', 'animate', 'set']) expect(ELEMENTS.has(name)).toBe(false)
    for (const name of ['href', 'xlink:href', 'style', 'onload', 'class', 'id', 'filter', 'mask', 'clip-path']) expect(ATTRIBUTES.has(name)).toBe(false)
  })
})
