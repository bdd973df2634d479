// The floor under the product's start: Express 5 that listens and prints its address.
import type { AddressInfo } from 'node:net';
import express from 'express';

const server = express().listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
