import type { NodeSingular, StylesheetJson } from 'cytoscape'
import { LABEL_GAP, LABEL_SIZE } from '../../shared/layout/index.ts'
import { BUBBLE_POINTS, glyphUri, PAGE_POINTS, SHAPES } from './icons.ts'
import { NODE_KINDS } from './palette.ts'
import type { Palette } from './palette.ts'

/** Cytoscape reads these only from strings; mapped values and arrays are typed too narrowly in its own declarations. */
type Rule = StylesheetJson[number]
const rule = (selector: string, style: Record<string, string | number>): Rule => ({ selector, style })

/** How a chart looks in a palette. Shapes and icons tell the kind first, colour second. */
export function chartStyle(palette: Palette): StylesheetJson {
  return [
    rule('node', {
      width: 'data(size)',
      height: 'data(size)',
      'z-index': 'data(z)',
      label: 'data(label)',
      color: palette.ink,
      'font-family': palette.font,
      'font-size': LABEL_SIZE,
      'font-weight': 'normal',
      'line-height': 1.25,
      'text-valign': 'bottom',
      'text-halign': 'center',
      'text-margin-y': LABEL_GAP,
      'text-wrap': 'wrap',
      'text-max-width': '100000px',
      'text-outline-color': palette.paper,
      'text-outline-width': 2.5,
      'text-outline-opacity': 0.92,
      'min-zoomed-font-size': 7,
      'border-width': 0,
      'background-fit': 'none',
      'background-width': '58%',
      'background-height': '58%',
      'background-image-smoothing': 'yes',
      'overlay-opacity': 0,
      'underlay-color': palette.accent,
      'underlay-opacity': 0,
    }),
    ...NODE_KINDS.flatMap((kind) => [
      rule(`node[kind="${kind}"]`, {
        shape: SHAPES[kind],
        'background-color': palette.kinds[kind],
        'background-image': glyphUri(kind, palette.kindInk),
        ...(kind === 'document' && { 'shape-polygon-points': PAGE_POINTS }),
        ...(kind === 'group' && { 'shape-polygon-points': BUBBLE_POINTS, 'background-position-y': '38%' }),
        ...(kind === 'place' && { 'background-width': '46%', 'background-height': '46%' }),
      }),
      rule(`node[kind="${kind}"][?hollow]`, {
        'background-color': palette.paper,
        'background-image': glyphUri(kind, palette.kinds[kind]),
        'border-width': 3.5,
        'border-style': 'double',
        'border-color': palette.kinds[kind],
      }),
      rule(`node[kind="${kind}"][?subject]`, { 'outline-width': 1.5, 'outline-offset': 2.5, 'outline-color': palette.kinds[kind] }),
    ]),
    rule('node[?subject]', { 'font-weight': 'bold' }),
    rule('node[?pinned]', { 'border-width': 2.5, 'border-color': palette.ink, 'border-style': 'solid' }),
    ...answerRules(palette),
    rule('node.quiet-label', { 'text-opacity': 0 }),
    rule('node.short-label', { label: 'data(short)' }),
    rule('edge', {
      width: 'data(width)',
      'curve-style': 'straight',
      'line-color': palette.lineStrong,
      'line-opacity': 0.75,
      'target-arrow-color': palette.lineStrong,
      'source-arrow-color': palette.lineStrong,
      'arrow-scale': 0.9,
      'font-family': palette.font,
      'font-size': 10,
      color: palette.ink2,
      'text-background-color': palette.paper,
      'text-background-opacity': 0.9,
      'text-background-padding': '2px',
      'text-background-shape': 'roundrectangle',
      'min-zoomed-font-size': 9,
      'overlay-opacity': 0,
      'underlay-opacity': 0,
    }),
    rule('edge[?forth]', { 'target-arrow-shape': 'triangle' }),
    rule('edge[?back]', { 'source-arrow-shape': 'triangle' }),
    rule('edge[kind="events"]', { label: 'data(count)' }),
    rule('edge[kind!="events"]', { 'line-color': palette.ink3 }),
    rule('edge[certainty="unconfirmed"]', { 'line-style': 'dashed', 'line-dash-pattern': '7 4' }),
    rule('edge[certainty="tentative"]', { 'line-style': 'dotted' }),
    rule('edge.calm', { 'source-arrow-shape': 'none', 'target-arrow-shape': 'none', label: '' }),
    ...wayRules(palette),
    rule('node.dim', { opacity: 0.35 }),
    rule('edge.dim', { opacity: 0.2 }),
    rule('edge.near', {
      'line-color': palette.accent,
      'target-arrow-color': palette.accent,
      'source-arrow-color': palette.accent,
      'line-opacity': 0.9,
      'z-index': 5,
    }),
    rule('node.near', { 'text-opacity': 1, 'z-index': 8_000 }),
    rule('node.chosen', { 'underlay-opacity': 0.25, 'underlay-padding': 6, 'underlay-shape': 'round-rectangle', 'text-opacity': 1, 'z-index': 9_000 }),
    rule('edge.chosen', {
      'line-color': palette.accent,
      'target-arrow-color': palette.accent,
      'source-arrow-color': palette.accent,
      'line-opacity': 1,
      'underlay-opacity': 0.25,
      'underlay-padding': 4,
      'z-index': 15,
    }),
    rule('node.current', { 'border-width': 3, 'border-color': palette.focus, 'border-style': 'solid', 'text-opacity': 1 }),
    rule('core', {
      'selection-box-color': palette.accent,
      'selection-box-opacity': 0.12,
      'selection-box-border-color': palette.accent,
      'selection-box-border-width': 1,
      'active-bg-opacity': 0,
    }),
  ]
}

/** What answers say of nodes: halos of groups, small signs over a node, what is struck out, who is on a way. Charts without an answer have none of it. */
const answerRules = (palette: Palette): Rule[] => [
  rule('node[?grouped]', {
    'underlay-color': 'data(halo)',
    'underlay-opacity': 0.3,
    'underlay-padding': 8,
    'underlay-shape': 'data(haloShape)',
    'outline-color': 'data(halo)',
  }),
  rule('node[?grouped][!hollow]', { 'background-color': 'data(halo)' }),
  rule('node[?grouped][?hollow]', { 'border-color': 'data(halo)' }),
  rule('node[?struck]', {
    'background-color': palette.paper,
    'border-width': 1.5,
    'border-style': 'dashed',
    'border-color': palette.ink3,
    color: palette.ink3,
    'outline-width': 0,
  }),
  {
    selector: 'node[?marked]',
    style: {
      'background-image': (node: NodeSingular) => [String(node.data('glyph')), String(node.data('over'))],
      'background-width': ['58%', '166%'],
      'background-height': ['58%', '166%'],
      'background-position-x': ['50%', '50%'],
      'background-position-y': ['50%', '50%'],
      'background-clip': ['node', 'none'],
      'background-image-containment': ['inside', 'over'],
      'background-image-opacity': [1, 1],
      'bounds-expansion': 18,
    },
  } as unknown as Rule,
  // Far away, figures are specks: the tint alone tells the group, and a cross stays.
  { selector: 'node.tiny[?marked][!crossed]', style: { 'background-image-opacity': [0, 0] } },
  rule('node[?onWay]', { 'border-width': 3, 'border-color': palette.accent, 'border-style': 'solid', 'font-weight': 'bold' }),
]

/** The links of ways. They stand after the rules of all links: of two rules that fit, the later holds. */
const wayRules = (palette: Palette): Rule[] => [
  rule('edge[?aside]', { 'line-opacity': 0.3 }),
  rule('edge[way > 0]', {
    width: 4,
    'line-color': palette.accent,
    'target-arrow-color': palette.accent,
    'source-arrow-color': palette.accent,
    'line-opacity': 0.75,
    'z-index': 4,
  }),
  rule('edge[way = 1]', { width: 6, 'line-opacity': 1, 'z-index': 6 }),
]
