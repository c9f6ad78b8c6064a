resource "aws_iam_role" "web" {
  name = "web"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ec2.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy_attachment" "web" {
  role       = aws_iam_role.web.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEC2ReadOnlyAccess"
}

resource "aws_iam_instance_profile" "web" {
  name = "web"
  role = aws_iam_role.web.name
}

data "aws_iam_policy_document" "look" {
  statement {
    actions   = var.stage == 1 ? ["ec2:Describe*"] : ["ec2:Describe*", "route53:List*"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "look" {
  name   = "look"
  policy = data.aws_iam_policy_document.look.json
}

resource "aws_iam_user" "alice" {
  name = "alice"
}

resource "aws_iam_group" "developers" {
  name = "developers"
}

resource "aws_iam_user_group_membership" "alice" {
  user   = aws_iam_user.alice.name
  groups = [aws_iam_group.developers.name]
}

resource "aws_iam_group_policy_attachment" "look" {
  group      = aws_iam_group.developers.name
  policy_arn = aws_iam_policy.look.arn
}

resource "aws_iam_user_policy" "own" {
  user   = aws_iam_user.alice.name
  name   = "own"
  policy = data.aws_iam_policy_document.look.json
}

resource "aws_iam_access_key" "alice" {
  user = aws_iam_user.alice.name
}

resource "aws_iam_account_alias" "self" {
  account_alias = "kumobako-by-terraform"
}

resource "aws_iam_account_password_policy" "self" {
  minimum_password_length = 9 + var.stage
}

resource "aws_ssm_parameter" "stage" {
  name  = "/main/stage"
  type  = "String"
  value = tostring(var.stage)
}
