window.paths = []
const take = async (files) => {
  for (const file of files) window.paths.push(await window.masar.pathForFile(file))
}
document.querySelector('#file').addEventListener('change', (event) => take(event.target.files))
document.querySelector('#drop').addEventListener('drop', (event) => take(event.dataTransfer.files))
window.topics = []
for (const topic of ['progress', 'locked', 'changed', 'closing']) window.masar.on(topic, (message) => window.topics.push([topic, message]))
try {
  // oxlint-disable-next-line no-eval -- it must be refused
  window.evaluated = (0, eval)('"done"')
} catch (error) {
  window.evaluated = error.name
}
window.keys = []
window.addEventListener('keydown', (event) => {
  if (event.key.length > 1) return
  const seen = { key: event.key.toLowerCase(), before: event.defaultPrevented }
  window.keys.push(seen)
  setTimeout(() => (seen.after = event.defaultPrevented))
})
