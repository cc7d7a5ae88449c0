FROM node:22 AS build
WORKDIR /build
COPY . .
RUN npm ci --no-audit --no-fund && npm pack --ignore-scripts && mv compare-claims-*.tgz compare-claims.tgz

# With git, for --since.
FROM node:22
COPY --from=build /build/compare-claims.tgz /tmp/
RUN npm install --global --no-audit --no-fund /tmp/compare-claims.tgz && rm /tmp/compare-claims.tgz && git config --system --add safe.directory '*'
USER node
WORKDIR /work
ENTRYPOINT ["compare-claims"]
