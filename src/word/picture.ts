import { join } from 'node:path'
import { projectRoot } from '#kernel'
import type { WordPicture } from './words.ts'

/** The most that a picture may fill on a page, in pixels of 1/96 inch: A4 within margins of an inch, with room for its words. */
const most = { width: 600, height: 840 }
/** Dots of the raster for each pixel on the page: 192 to the inch. */
const sharpness = 2
const fonts = join(projectRoot, 'node_modules/dkfds/src/fonts/IBMPlexSans/complete/ttf')
const weights = ['Regular', 'SemiBold', 'Italic']

/** A drawing ready for a document: its size on the page in pixels, and the same as a raster (PNG). */
export type Drawn = WordPicture & { readonly width: number; readonly height: number; readonly png: Uint8Array }

function sizeOf(svg: string): { width: number; height: number } {
  const [, box = ''] = /<svg\b[^>]*?\sviewBox="([^"]*)"/.exec(svg) ?? []
  const [, , width = 0, height = 0] = box
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (!(width > 0 && height > 0)) throw new Error('a drawing without a viewBox has no size')
  const scale = Math.min(1, most.width / width, most.height / height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** The newest raster by its drawing: the same time diagram is an annex of every municipality's case. */
let newest: { readonly svg: string; readonly drawn: Promise<Omit<Drawn, keyof WordPicture>> } | null = null

/** The drawing's size and raster; made once where the same is asked for again and again. */
export async function drawn(picture: WordPicture): Promise<Drawn> {
  if (newest?.svg !== picture.svg) newest = { svg: picture.svg, drawn: rastered(picture.svg) }
  return { ...picture, ...(await newest.drawn) }
}

/**
 * Word 2016 and later shows the drawing itself; older ones, LibreOffice 7.4 and converters that know no SVG show
 * the raster that the format asks for beside it. It is made with our own fonts only, the same on every machine, and here: on a
 * thread of its own it would take the same twentieth of a second, and twice the memory for good.
 */
async function rastered(svg: string): Promise<Omit<Drawn, keyof WordPicture>> {
  const { Resvg } = await import('@resvg/resvg-js')
  const { width, height } = sizeOf(svg)
  const image = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: Math.round(width * sharpness) },
    font: {
      loadSystemFonts: false,
      fontFiles: weights.map((weight) => join(fonts, `IBMPlexSans-${weight}.ttf`)),
      defaultFontFamily: 'IBM Plex Sans',
    },
  }).render()
  return { width, height, png: image.asPng() }
}
