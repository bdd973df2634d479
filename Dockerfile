# One process, one volume. Build: docker build -t bcp-bot . ; see README.md for the settings to pass.
FROM node:24-slim

WORKDIR /app
ENV NODE_ENV=production

# .npmrc forbids install scripts. The image brings its own Node, so the optional one stays out.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional && npm cache clean --force

COPY src ./src
COPY adapters ./adapters
# The plan of the ward. Mount another folder over /app/data/plan to run another plan. Telephone numbers and addresses stay
# out of the image: mount a file over /app/data/contacts.yaml, or name another with BCP_CONTACTS.
COPY data ./data

# The database outlives the container.
RUN mkdir /data && chown node:node /data
VOLUME /data
ENV DATABASE_URL=file:/data/bcp.sqlite

# Inside a container 127.0.0.1 would be reachable by nobody, so the server listens on every address of the container. It starts
# so once there is an account: make the first one with the same volume (node src/cli.ts user add), and name in BCP_ADDRESSES what
# people type to reach the published port.
ENV HOST=0.0.0.0 PORT=3000
EXPOSE 3000

USER node
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

# Node is process 1 and gets SIGTERM itself.
CMD ["node", "src/main.ts"]
