import type { NodeKind } from '../../shared/model/chart.ts'

/** What is drawn inside a node: strokes on a field of 24 (paths of Lucide, ISC licence). */
export const GLYPHS: Record<NodeKind, string> = {
  person: '<path d="M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2"/><circle cx="12" cy="7" r="4"/>',
  organisation:
    '<path d="M10 12h4"/><path d="M10 8h4"/><path d="M14 21v-3a2 2 0 0 0-4 0v3"/><path d="M6 10H4a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0 0-2-2h-2"/><path d="M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16"/>',
  vehicle:
    '<path d="M19 17h2c.6 0 1-.4 1-1v-3c0-.9-.7-1.7-1.5-1.9C18.7 10.6 16 10 16 10s-1.3-1.4-2.2-2.3c-.5-.4-1.1-.7-1.8-.7H5c-.6 0-1.1.4-1.4.9l-1.4 2.9A3.7 3.7 0 0 0 2 12v4c0 .6.4 1 1 1h2"/><circle cx="7" cy="17" r="2"/><path d="M9 17h6"/><circle cx="17" cy="17" r="2"/>',
  vessel:
    '<path d="M12 2v2"/><path d="M12 9.189V13"/><path d="M19 12V6a2 2 0 00-2-2H7a2 2 0 00-2 2v6"/><path d="M19.38 19A11.6 11.6 0 0021 13l-8.188-3.639a2 2 0 00-1.624 0L3 13.001a11.6 11.6 0 002.81 7.76"/><path d="M2 20c.6.5 1.2 1 2.5 1 2.5 0 2.5-2 5-2 1.3 0 1.9.5 2.5 1s1.2 1 2.5 1c2.5 0 2.5-2 5-2 1.3 0 1.9.5 2.5 1"/>',
  place: '<path d="M20 10c0 4.993-5.539 10.193-7.399 11.799a1 1 0 0 1-1.202 0C9.539 20.193 4 14.993 4 10a8 8 0 0 1 16 0"/><circle cx="12" cy="10" r="3"/>',
  document:
    '<path d="M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z"/><path d="M14 2v5a1 1 0 0 0 1 1h5"/><path d="M10 9H8"/><path d="M16 13H8"/><path d="M16 17H8"/>',
  device: '<rect width="14" height="20" x="5" y="2" rx="2" ry="2"/><path d="M12 18h.01"/>',
  account:
    '<path d="M19 7V4a1 1 0 0 0-1-1H5a2 2 0 0 0 0 4h15a1 1 0 0 1 1 1v4h-3a2 2 0 0 0 0 4h3a1 1 0 0 0 1-1v-2a1 1 0 0 0-1-1"/><path d="M3 5v14a2 2 0 0 0 2 2h15a1 1 0 0 0 1-1v-4"/>',
  event:
    '<path d="M8 2v3"/><path d="M16 2v3"/><rect x="3" y="3" width="18" height="18" rx="2"/><path d="M3 9h18"/><path d="M8 13h.01"/><path d="M12 13h.01"/><path d="M16 13h.01"/><path d="M8 17h.01"/><path d="M12 17h.01"/><path d="M16 17h.01"/>',
  group: '<path d="M18 21a8 8 0 0 0-16 0"/><circle cx="10" cy="8" r="5"/><path d="M22 20c0-3.37-2-6.5-4-8a5 5 0 0 0-.45-8.3"/>',
  other: '<circle cx="5" cy="12" r="1"/><circle cx="12" cy="12" r="1"/><circle cx="19" cy="12" r="1"/>',
  number:
    '<path d="M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384"/>',
  sim: '<path d="M12 14v4"/><path d="M14.172 2a2 2 0 0 1 1.414.586l3.828 3.828A2 2 0 0 1 20 7.828V20a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z"/><path d="M8 14h8"/><rect x="8" y="10" width="8" height="8" rx="2"/>',
}

/** The outline that tells a kind before its colour does: names of Cytoscape's shapes. */
export const SHAPES: Record<
  NodeKind,
  'ellipse' | 'round-rectangle' | 'cut-rectangle' | 'rectangle' | 'hexagon' | 'diamond' | 'octagon' | 'polygon' | 'barrel' | 'pentagon' | 'heptagon'
> = {
  person: 'ellipse',
  number: 'round-rectangle',
  sim: 'cut-rectangle',
  device: 'rectangle',
  vehicle: 'hexagon',
  vessel: 'hexagon',
  place: 'diamond',
  organisation: 'octagon',
  document: 'polygon',
  account: 'barrel',
  event: 'pentagon',
  group: 'polygon',
  other: 'heptagon',
}

/** A page with a folded corner, for documents: points of a polygon on -1 to 1. */
export const PAGE_POINTS = '-0.78 -1 0.3 -1 0.78 -0.52 0.78 1 -0.78 1'

/** A speech bubble, for groups: people who write to each other. */
export const BUBBLE_POINTS =
  '-0.962 -0.66 -0.755 -0.868 0.755 -0.868 0.962 -0.66 0.962 0.434 0.755 0.642 -0.057 0.642 -0.434 1.0 -0.434 0.642 -0.755 0.642 -0.962 0.434'

/** The same outlines as SVG, on a field of 32, for legends and lists. */
export const OUTLINES: Record<NodeKind, string> = {
  person: '<circle cx="16" cy="16" r="14"/>',
  number: '<rect x="2" y="2" width="28" height="28" rx="8"/>',
  sim: '<path d="M9 2h14l7 7v14l-7 7H9l-7-7V9z"/>',
  device: '<rect x="3" y="3" width="26" height="26"/>',
  vehicle: '<path d="M9 4h14l7 12-7 12H9L2 16z"/>',
  vessel: '<path d="M9 4h14l7 12-7 12H9L2 16z"/>',
  place: '<path d="M16 0l16 16-16 16L0 16z"/>',
  organisation: '<path d="M10 2h12l8 8v12l-8 8H10l-8-8V10z"/>',
  document: '<path d="M4 1h17l7 7v23H4z"/>',
  account: '<rect x="2" y="2" width="28" height="28" rx="12" ry="6"/>',
  event: '<path d="M16 1l15 11-6 18H7L1 12z"/>',
  group: '<path d="M1.6 6.1L4.7 3.0L27.3 3.0L30.4 6.1L30.4 22.5L27.3 25.6L15.1 25.6L9.5 31.0L9.5 25.6L4.7 25.6L1.6 22.5z"/>',
  other: '<path d="M16.0 1.4L27.4 6.9L30.2 19.2L22.3 29.2L9.7 29.2L1.8 19.2L4.6 6.9z"/>',
}

/** A glyph as a picture that needs no request: strokes of one colour. */
export const glyphUri = (kind: NodeKind, colour: string): string =>
  `data:image/svg+xml;utf8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${GLYPHS[kind]}</svg>`,
  )}`
