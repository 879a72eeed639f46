FROM node:24-slim AS app
RUN npm install --global pnpm@12.21.0
WORKDIR /ringbook/frontend
COPY frontend/package.json frontend/pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile
COPY schema.graphql /ringbook/
COPY docs/api.md /ringbook/docs/
COPY frontend ./
RUN pnpm build

FROM python:3.13-slim
ENV PYTHONUNBUFFERED=1 PYTHONPATH=/ringbook/backend RINGBOOK_HOST=0.0.0.0 RINGBOOK_STATE=/state
WORKDIR /ringbook
COPY requirements.txt .
RUN pip install --no-cache-dir --require-hashes -r requirements.txt \
    && useradd --create-home ringbook \
    && install --directory --owner ringbook /state
COPY schema.graphql ./
COPY migrations migrations
COPY backend backend
COPY --from=app /ringbook/backend/ringbook/static backend/ringbook/static
USER ringbook
VOLUME /state
EXPOSE 8000
# Alone it runs everything, its own PostgreSQL included; docker-compose.yml takes it apart.
CMD ["python", "-m", "ringbook.cli", "run"]
