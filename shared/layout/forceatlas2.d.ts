declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One step of ForceAtlas2 (Jacomy et al. 2014), in place: ten numbers a node, three an edge. */
  const iterate: (options: Record<string, number | boolean>, nodes: Float32Array, edges: Float32Array) => unknown
  export default iterate
}
