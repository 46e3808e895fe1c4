// Writes a document as JSON, without the optional properties that lead back to the component that
// they belong to:
//   node without-circles.cjs openapi.yaml > document.json
// Prism makes up every optional property of an answer. A parent's parent's parent ends in `{}`,
// which breaks the schema, or in `RangeError: Maximum call stack size exceeded`.
const { readFileSync } = require('fs')
const { load } = require(require.resolve('js-yaml', { paths: [process.cwd()] }))

const document = load(readFileSync(process.argv[2], 'utf8'))
const schemas = document.components?.schemas ?? {}
// The components that a schema refers to.
function named(schema) {
  const references = JSON.stringify(schema).matchAll(/"#\/components\/schemas\/([^"]+)"/g)
  const decoded = name => decodeURIComponent(name).replace(/~1/g, '/').replace(/~0/g, '~')
  return [...references].map(found => decoded(found[1])).filter(name => name in schemas)
}
// Whether a schema leads to a component, by itself or by others.
function leads(schema, to, seen = new Set()) {
  const isNew = name => !seen.has(name)
  return named(schema).some(
    name => name === to || (isNew(name) && leads(schemas[name], to, seen.add(name))),
  )
}
for (const [name, schema] of Object.entries(schemas)) {
  const { properties = {}, required = [] } = schema
  for (const [key, property] of Object.entries(properties)) {
    if (!required.includes(key) && leads(property, name)) {
      delete properties[key]
      // A request may still have the property.
      if (schema.additionalProperties === false) schema.additionalProperties = true
      console.error(`without ${name}.${key}`)
    }
  }
}
process.stdout.write(JSON.stringify(document))
