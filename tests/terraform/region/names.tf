resource "aws_route53_zone" "public" {
  name = "example.jp"
}

resource "aws_route53_zone" "private" {
  name = "corp.internal"

  vpc {
    vpc_id = aws_vpc.main.id
  }

  # The other VPC is associated by a resource of its own.
  lifecycle {
    ignore_changes = [vpc]
  }
}

resource "aws_route53_zone_association" "other" {
  zone_id = aws_route53_zone.private.zone_id
  vpc_id  = aws_vpc.other.id
}

resource "aws_route53_record" "www" {
  zone_id = aws_route53_zone.public.zone_id
  name    = "www"
  type    = "A"
  ttl     = 60 * var.stage
  records = [aws_eip.web.public_ip]
}

resource "aws_route53_record" "apex" {
  zone_id = aws_route53_zone.public.zone_id
  name    = ""
  type    = "A"

  alias {
    name                   = aws_route53_record.www.fqdn
    zone_id                = aws_route53_zone.public.zone_id
    evaluate_target_health = false
  }
}

resource "aws_route53_record" "weighted" {
  count           = 2
  zone_id         = aws_route53_zone.public.zone_id
  name            = "api"
  type            = "A"
  ttl             = 30
  set_identifier  = "api-${count.index}"
  records         = ["192.0.2.${count.index + 1}"]
  health_check_id = aws_route53_health_check.www.id

  weighted_routing_policy {
    weight = 10 * var.stage
  }
}

resource "aws_route53_record" "db" {
  zone_id = aws_route53_zone.private.zone_id
  name    = "db"
  type    = "A"
  ttl     = 60
  records = [aws_instance.app.private_ip]
}

resource "aws_route53_health_check" "www" {
  ip_address        = aws_eip.web.public_ip
  port              = 80
  type              = "HTTP"
  resource_path     = "/"
  request_interval  = 30
  failure_threshold = 1 + var.stage
}
