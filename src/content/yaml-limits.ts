/** What one content file may hold. A real set of 400 questions stays below all of these. */
export const YamlLimits = {
  /** Size of the file in bytes. */
  bytes: 256 * 1024,
  /** Maps and lists inside one another. */
  depth: 16,
  /** Maps, lists, keys and values together. */
  nodes: 20_000,
  /** Keys of one map. */
  keys: 500,
  /** Line ends and punctuation that may each begin a value; holds the parser's own memory down before it starts. */
  marks: 48_000,
  /** Faults told of one file. */
  faults: 100,
} as const;
