/* global jest */
// A spec that opens databases, hashes passwords, compiles screens or drives a browser shares two cores with another one.
jest.setTimeout(60_000);
