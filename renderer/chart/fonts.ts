/** Faces that a canvas draws with. It does not wait for fonts by itself, so they are loaded before the first drawing. */
const FACES = ['12px Inter', 'bold 12px Inter', '12px "Noto Sans Arabic"', 'bold 12px "Noto Sans Arabic"']

/** Resolves when the chart's fonts are there, or could not be had. */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face, 'Aا')))
}
