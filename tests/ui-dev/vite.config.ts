import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Puts the fake main side before the window's own script. */
const fake: Plugin = {
  name: 'masar-fake',
  transformIndexHtml: () => [
    { tag: 'script', attrs: { type: 'module', src: `/@fs/${fileURLToPath(new URL('./fake.ts', import.meta.url))}` }, injectTo: 'head-prepend' },
  ],
}

const root = fileURLToPath(new URL('../../renderer', import.meta.url))
export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite-ui-dev', import.meta.url)),
  plugins: [fake, react()],
  worker: { format: 'es' },
  server: { port: 5199, strictPort: true, host: '127.0.0.1', fs: { allow: ['../..'] }, watch: null, hmr: false },
})
