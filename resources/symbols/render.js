"use strict";
// Run by hatch_build.py under Node: the codes come as a JSON list on standard input, and their
// pictures, {code: SVG}, go to standard output. Colours are those of MIL-STD-2525 for light ground;
// a pale outline keeps the frame legible on a dark one.
const { readFileSync } = require("node:fs");
const ms = require("milsymbol");

const OPTIONS = { size: 32, outlineColor: "#f6f7f8", outlineWidth: 4, civilianColor: false };
const codes = JSON.parse(readFileSync(0, "utf-8"));
const pictures = codes.map((code) => [code, new ms.Symbol(code, OPTIONS).asSVG()]);
process.stdout.write(JSON.stringify(Object.fromEntries(pictures)));
