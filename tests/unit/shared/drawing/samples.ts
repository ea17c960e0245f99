import { createInstance } from 'i18next'
import { readFileSync } from 'node:fs'
import { paperOf } from '../../../../shared/drawing/exhibit.ts'
import type { ExhibitDrawing } from '../../../../shared/drawing/types.ts'
import type { ChartEdge, ChartNode, NodeKind, Point } from '../../../../shared/model/chart.ts'
import { LANGUAGES, type Language, type Translate } from '../../../../shared/model/translate.ts'

/** Fictitious charts: numbers from ranges kept for fiction in France and the United Kingdom, names made up. */
const trees = Object.fromEntries(
  LANGUAGES.map((lang) => [
    lang,
    { translation: { page: JSON.parse(readFileSync(new URL(`../../../../resources/locales/${lang}/page.json`, import.meta.url), 'utf8')) as object } },
  ]),
)
const words = createInstance()
void words.init({ lng: 'en', fallbackLng: false, resources: trees, initAsync: false, interpolation: { escapeValue: false } })

export function translateIn(lang: Language): Translate {
  const t = words.getFixedT(lang)
  return (key, values) => {
    const text = t(key, values ?? {})
    if (text === key || /\{\{/.test(text)) throw new Error(`no words for ${key} in ${lang}`)
    return text
  }
}

/** A seeded generator (mulberry32), so that samples never change. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const NAMES = [
  'Karim Benhadi',
  'يوسف المنصوري',
  'Salma Ouriaghli',
  'عبد الرحمن بن عبد الله الزواري',
  'Hakim "Lmoudir" T.',
  'فاطمة الزهراء العلوي',
  'Jean-Baptiste Delacroix-Montferrand de la Tour',
  'Mourad & Fils <transports>',
  'خالد',
  'Ngozi Adeyemi-Okonkwo',
  'Société Méditerranéenne de Location de Matériel Nautique S.A.R.L.',
  'مريم',
  'Ali',
]
const OTHERS: NodeKind[] = ['person', 'device', 'place', 'organisation', 'vehicle', 'vessel', 'document', 'account', 'sim', 'event']

/** Springs between linked nodes, all pushing each other off: enough to look like a real layout. */
function layout(nodes: ChartNode[], edges: ChartEdge[], next: () => number): Record<string, Point> {
  const at = new Map(nodes.map((node) => [node.id, { x: next() * 1000, y: next() * 700 }]))
  const list = [...at.values()]
  const k = 700 / Math.sqrt(nodes.length)
  for (let round = 0; round < 160; round++) {
    const heat = 40 * (1 - round / 160)
    const force = list.map(() => ({ x: 0, y: 0 }))
    for (let i = 0; i < list.length; i++)
      for (let j = 0; j < i; j++) {
        const [p, q, f, g] = [list[i], list[j], force[i], force[j]] as [Point, Point, Point, Point]
        const [dx, dy] = [p.x - q.x, p.y - q.y]
        const d2 = Math.max(25, dx * dx + dy * dy)
        f.x += (dx * k * k) / d2
        f.y += (dy * k * k) / d2
        g.x -= (dx * k * k) / d2
        g.y -= (dy * k * k) / d2
      }
    const index = new Map([...at.keys()].map((id, i) => [id, i]))
    for (const edge of edges) {
      const [i, j] = [index.get(edge.from) as number, index.get(edge.to) as number]
      const [p, q, f, g] = [list[i], list[j], force[i], force[j]] as [Point, Point, Point, Point]
      const [dx, dy] = [p.x - q.x, p.y - q.y]
      const d = Math.hypot(dx, dy) || 1
      f.x -= (dx * d) / k
      f.y -= (dy * d) / k
      g.x += (dx * d) / k
      g.y += (dy * d) / k
    }
    list.forEach((p, i) => {
      const f = force[i] as Point
      const length = Math.hypot(f.x, f.y) || 1
      p.x += (f.x / length) * Math.min(length, heat) - (p.x - 500) * 0.004
      p.y += (f.y / length) * Math.min(length, heat) - (p.y - 350) * 0.006
    })
  }
  return Object.fromEntries(at)
}

export interface SampleOptions {
  nodes: number
  links: number
  lang?: Language
  paper?: 'A4' | 'A3'
  orientation?: 'landscape' | 'portrait'
  colour?: boolean
  sources?: number
  isolated?: number
  seed?: number
}

/** A chart of so many nodes: hubs, handsets, people, protected people, isolated numbers. */
export function sample({
  nodes: count,
  links,
  lang = 'en',
  paper = 'A4',
  orientation = 'landscape',
  colour = true,
  sources = 3,
  isolated = 0,
  seed = 7,
}: SampleOptions): ExhibitDrawing {
  const next = dice(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const nodes: ChartNode[] = Array.from({ length: count }, (_, i) => {
    const other = i >= 4 && next() < 0.25
    const kind = other ? pick(OTHERS) : 'number'
    const number = i % 3 === 0 ? `+33639980${String(100 + i).padStart(3, '0')}` : `+447700900${String(100 + i).padStart(3, '0')}`
    return {
      id: `${other ? (kind === 'place' ? 'c' : kind === 'person' ? 'e' : 'e') : 's'}${i + 1}`,
      kind,
      label:
        kind === 'number'
          ? number
          : kind === 'device' || kind === 'sim'
            ? `35209900${String(1000000 + i * 7919).slice(0, 7)}`
            : kind === 'place'
              ? pick(['604-01-2041-51' + i, 'Beni Ensar port 3', 'زوارة الميناء'])
              : pick(NAMES),
      detail: kind === 'number' ? (i % 3 === 0 ? 'FR' : 'GB') : kind === 'person' ? (next() < 0.5 ? 'CIN ZT00' + i : '') : '',
      events: 10,
      protection: null,
      subject: i < 2,
    }
  })
  const protectable = nodes.filter((node) => node.kind === 'person')
  protectable.slice(0, 2).forEach((node, i) => (node.protection = i === 0 ? 'victim' : 'minor'))
  const seen = new Set<string>()
  const edges: ChartEdge[] = []
  const live = nodes.slice(0, count - isolated)
  for (let tries = 0; edges.length < links && tries < links * 30; tries++) {
    const a = next() < 0.55 ? (live[Math.floor(next() * Math.min(live.length, 4))] as ChartNode) : pick(live)
    const b = edges.length + 1 < live.length ? (live[edges.length + 1] as ChartNode) : pick(live)
    const [from, to] = a.id < b.id ? [a, b] : [b, a]
    const id = `${from.id}>${to.id}`
    if (a === b || seen.has(id)) continue
    seen.add(id)
    const kinds = [from.kind, to.kind]
    const kind: ChartEdge['kind'] =
      kinds.includes('device') || kinds.includes('sim')
        ? 'handset'
        : kinds.includes('place')
          ? 'cell'
          : kinds.includes('person')
            ? 'subscriber'
            : from.kind === 'number' && to.kind === 'number'
              ? 'events'
              : 'related'
    const events = kind === 'subscriber' || kind === 'related' ? 1 + Math.floor(next() * 3) : Math.ceil(Math.exp(next() * 6))
    const forward = kind === 'events' ? (next() < 0.15 ? 0 : Math.floor(events * next())) : 0
    const backward = kind === 'events' && forward > 0 && next() < 0.7 ? events - forward : 0
    const first = Date.UTC(2031, 4, 12, 6) + Math.floor(next() * 1.5e9)
    edges.push({
      id,
      from: from.id,
      to: to.id,
      kind,
      events,
      forward,
      backward,
      seconds: kind === 'events' ? events * 61 : 0,
      first: kind === 'subscriber' || kind === 'related' ? null : first,
      last: kind === 'subscriber' || kind === 'related' ? null : first + Math.floor(next() * 4e8),
      certainty: kind === 'related' ? 'tentative' : kind === 'subscriber' && next() < 0.4 ? 'unconfirmed' : 'confirmed',
    })
  }
  const list = Array.from({ length: sources }, (_, i) => {
    const [kept, duplicates, rejected] = [4000 + i * 311, i * 17, i]
    return {
      id: `src${i + 1}`,
      file: pick(['releve_0639980100.csv', 'CDR export Nador (2031-06).xlsx', 'سجل المكالمات زوارة.csv', 'orange_fr_latin1.txt']),
      sha256: Array.from({ length: 64 }, () => '0123456789abcdef'[Math.floor(next() * 16)]).join(''),
      rows: kept + duplicates + rejected,
      kept,
      duplicates,
      rejected,
    }
  })
  return {
    nodes,
    edges,
    positions: layout(nodes, edges, next),
    filter: { kinds: ['call', 'sms'], from: Date.UTC(2031, 4, 11, 23), until: Date.UTC(2031, 5, 2, 23), least: 2 },
    events: edges.reduce((sum, edge) => sum + (edge.kind === 'events' ? edge.events : 0), 0) + 41,
    allEvents: 40118,
    omittedNodes: count > 60 ? 37 : 0,
    omittedEdges: count > 60 ? 112 : 0,
    first: Date.UTC(2031, 4, 12, 6),
    last: Date.UTC(2031, 5, 1, 21),
    zone: 'Africa/Casablanca',
    case: {
      title: lang === 'ar' ? 'عملية الشرقي (خيالية)' : lang === 'fr' ? 'Opération Sirocco (fictive)' : 'Operation Sirocco (fictitious)',
      number: 'C-2031/19',
      id: 'sample',
    },
    exhibit: {
      number: 'E-1',
      title:
        lang === 'ar'
          ? 'شبكة الناظور – ألمرية: من يتصل بمن'
          : lang === 'fr'
            ? 'Réseau Nador–Almería : qui est en contact avec qui'
            : 'The Nador–Almería network: who is in touch with whom',
      author: lang === 'ar' ? 'ل. بن سودة' : 'L. Bensouda',
      date: Date.UTC(2031, 5, 20, 9, 15),
      root: '9f2c41d07be85a3316ce20f4ab7d98e1c05b6f3a72d41e8890ab3cd5e6f70812',
    },
    sources: list,
    footnotes: Object.fromEntries(
      edges.map((edge) => [
        edge.id,
        list
          .filter((_, i) => (i === 0 ? next() < 0.7 : next() < 0.4))
          .map((source) => source.id)
          .concat(list.length > 0 ? [(list.at(-1) as { id: string }).id] : []),
      ]),
    ),
    paper: paperOf(paper, orientation),
    colour,
    lang,
    translate: translateIn(lang),
  }
}
