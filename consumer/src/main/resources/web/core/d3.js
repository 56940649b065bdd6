// D3 comes as a plain script before the modules; here it becomes an import like any other.
export default globalThis.d3;
