import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'renderer',
  base: '/',
  publicDir: false,
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // The browsers that show it are new, and nothing is fetched from afar: no polyfills, no inlined scripts the CSP would refuse.
    target: 'chrome120',
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4_000,
    reportCompressedSize: false,
  },
})
